/** Which part of a picture is shown in its place. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rectangle extends Size {
  readonly left: number;
  readonly top: number;
}

/** Shares of the picture's width and height: what has to stay in view. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

export const CENTRE: Focus = { x: 0.5, y: 0.5 };

/** The largest part of the shape `width / height`, as near to the middle of the focus as it can be. */
export const cropToFill = (picture: Size, shape: number, focus: Focus = CENTRE): Rectangle => {
  const width = Math.min(picture.width, picture.height * shape);
  const height = width / shape;
  return {
    left: within(picture.width * focus.x - width / 2, picture.width - width),
    top: within(picture.height * focus.y - height / 2, picture.height - height),
    width,
    height,
  };
};

const within = (value: number, most: number) => Math.max(0, Math.min(value, most));

export const wholeOf = ({ width, height }: Size): Rectangle => ({ left: 0, top: 0, width, height });
