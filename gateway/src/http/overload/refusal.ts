export const refusedStatus = 503;
export const refusedCodes = ['OVERLOADED'] as const;

/** With the seconds after which a refused client may try again. */
export const refusedHeaders = {
  'retry-after': '1',
  'content-type': 'application/json; charset=utf-8',
};

/** As text: it is sent thousands of times a second when there is least time for it. */
export const refusedBody = JSON.stringify({
  errors: [
    {
      message: 'More requests are under way than can be answered in time; try again shortly.',
      extensions: { code: refusedCodes[0] },
    },
  ],
});
