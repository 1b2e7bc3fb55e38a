/** Other processes of this machine. */

export const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of someone else is running too; only one that does not exist is gone.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
};
