// The stock gateway reports hourly to its maker unless told otherwise before it is created.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
