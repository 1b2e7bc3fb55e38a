/** The words of a large article: put together they give as many different slides as are wanted. */

export const PLACES = [
  ...['Zhengzhou', 'Luoyang', 'Kaifeng', 'Anyang', 'Xinxiang', 'Xuchang', 'Luohe', 'Nanyang', 'Shangqiu'],
  ...['Xinyang', 'Zhoukou', 'Zhumadian', 'Hebi', 'Jiyuan', 'Puyang'],
] as const;

export const PRODUCTS = [
  { id: 'buses', label: 'Buses built', unit: 'vehicle', scale: 1e2 },
  { id: 'vans', label: 'Vans built', unit: 'vehicle', scale: 1e3 },
  { id: 'pickups', label: 'Pickups built', unit: 'vehicle', scale: 1e2 },
  { id: 'exports', label: 'Vehicle exports', unit: 'CNY', scale: 1e9 },
] as const;

export const SUBJECTS = [
  ...['Assembly plants', 'Parts makers', 'Battery suppliers', 'Research institutes', 'Bus builders'],
  ...['Software houses', 'Steel mills', 'Dealers and workshops', 'Training centres', 'Logistics companies'],
  ...['Tyre factories', 'Glass works', 'Testing grounds', 'Design offices', 'Charging operators'],
  ...['Recycling companies', 'Toolmakers', 'Electronics makers', 'Universities', 'Export brokers'],
] as const;

export const OUTCOMES = [
  ...['build for buyers at home and abroad', 'gain from the new rail link', 'train the next generation'],
  ...['share their test benches with rivals', 'open their order books to suppliers'],
  ...['work closer with the province', 'turn research into series production', 'invest in cleaner lines'],
  ...['find partners along the whole chain', 'look for skilled people', 'move into larger halls'],
  ...['bring their standards together'],
] as const;

export const TOPICS = ['Policy', 'Industry', 'Clusters', 'Research', 'People', 'Exports', 'Outlook'] as const;

export const OPENINGS = [
  ...['**Supply:**', '**Demand:**', '**Skills:**', '**Energy:**', '**Location:**', '**Standards:**'],
  ...['**Finance:**', '**Safety:**', '**Chain:**', '**Quality:**', '**Software:**'],
] as const;

export const CLAIMS = [
  'short ways between the makers and those who deliver to them',
  'transport links, a large workforce and strong consumer demand',
  'electric drive, electronic control and battery management',
  'a common language for tests, parts and drawings',
  'maps of the chain show where companies are still missing',
  'schools and plants plan their courses together',
  'new halls are heated with what the foundries used to waste',
  'old tools are rebuilt before new ones are bought',
  'connected buses, emergency braking and information security',
  'loans follow the orders and no longer the buildings',
  'raw materials, core components, vehicles and the aftermarket',
  'every batch can be traced back to its supplier',
  'drivers, fleets and workshops report faults in the same form',
] as const;

export const REMARKS = [
  'That is the ground on which the province now builds.',
  'A manufacturer finds what it needs nearby, and that keeps stocks low.',
  'The results show where the region has long been strong, and from there they spread.',
  'Government, companies and universities sit at the same table here.',
  'The question behind it is how a good idea becomes a product that can be built in numbers.',
  'Companies were looked for wherever a link of the chain was missing.',
  'Add transport, people and demand, and investment follows.',
] as const;
