import type { Pool } from 'undici';

/** Asks over one of some connections. */
export async function askOver(
  pool: Pool,
  query: string,
): Promise<{ status: number; text: string }> {
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return { status: statusCode, text: await body.text() };
}
