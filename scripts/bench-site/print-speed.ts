import { openPhone } from '#tests/e2e/open-phone.ts';
import { openSite } from '#tests/e2e/open-site.ts';
import { lighthouseKinds, runLighthouse } from '#tests/e2e/run-lighthouse.ts';

const runs = 3;

/** What Lighthouse gives our pages for speed, as on a slow phone: every run, because each depends on what else the machine does. */
export async function printSpeed(): Promise<void> {
  const [site, phone] = [await openSite(), openPhone()];
  try {
    const { port } = await phone.start();
    console.log('\nLighthouse, performance of ours, of 100 (a busy machine takes points from "total blocking time" and never gives any):');
    for (const [kind, address] of Object.entries(lighthouseKinds)) {
      const seen: string[] = [];
      for (let run = 0; run < runs; run += 1) seen.push(await pointsOf(site.origin + address, port));
      console.log(`  ${kind.padEnd(10)}${seen.join(', ')}`);
    }
  } finally {
    await phone.remove();
    await site.close();
  }
}

async function pointsOf(url: string, port: number): Promise<string> {
  try {
    const { points, lost } = await runLighthouse(url, port, ['performance']);
    return `${points['performance']}${lost.length === 0 ? '' : ` (${lost.map((what) => what.split(' ')[0]).join(' ')})`}`;
  } catch {
    return 'no trace';
  }
}
