# syntax=docker/dockerfile:1
# One image for the gateway and every subgraph; docker-compose.yml says which program a container runs.

FROM node:24-slim AS build
WORKDIR /app
ENV CI=true
COPY . .
RUN npx -y pnpm@10.34.9 install --frozen-lockfile \
 && npx -y pnpm@10.34.9 build \
 && npx -y pnpm@10.34.9 install --frozen-lockfile --prod --config.confirmModulesPurge=false

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY --from=build --chown=root:root /app /app
# The tree belongs to root and is read only; nothing is written outside MongoDB.
USER node
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "gateway/dist/main.js"]
