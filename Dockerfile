# syntax=docker/dockerfile:1
# One image for the gateway and every subgraph; docker-compose.yml says which program a container runs.

FROM node:24-slim AS build
WORKDIR /app
ENV CI=true
COPY . .
RUN npx -y pnpm@10.34.9 install --frozen-lockfile \
 && npx -y pnpm@10.34.9 build \
 && npx -y pnpm@10.34.9 install --frozen-lockfile --prod --config.confirmModulesPurge=false
# All that Node needs of a system: no shell, no package manager, no other program.
RUN mkdir -p /bare/tmp /bare/etc \
 && cp --parents "$(command -v node)" $(ldd "$(command -v node)" | grep -o '/[^ ]*') /bare \
 && grep -E '^(root|node):' /etc/passwd > /bare/etc/passwd

FROM scratch
COPY --from=build /bare /
# The tree belongs to root and is read only; nothing is written outside MongoDB.
COPY --from=build --chown=0:0 /app /app
ENV PATH=/usr/local/bin NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
# `node` of the base image; by number, so that whoever runs the image can tell that it is not root.
USER 1000:1000
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 4000}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "gateway/dist/main.js"]
