# docker build -t dan-van-scoring .     Run it with docker-compose.yml.
# CI has no engine: scripts/container.ts carries out the same instructions in an empty directory.

FROM node:24.21.0-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build && mkdir data

FROM node:24.21.0-trixie-slim AS modules
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY deploy/slim.sh ./
RUN sh slim.sh

# Node and what it needs: no shell, no package manager, an account that may nothing (65532). The slim image of
# Node would leave no room under 250 MB: Debian, npm and headers take 110 MB more than this.
FROM gcr.io/distroless/nodejs24-debian13:nonroot
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY --from=modules /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY migrations ./migrations
COPY assets ./assets
COPY --from=build --chown=65532:65532 /app/data /data
USER 65532:65532
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["/nodejs/bin/node", "dist/health-check.js"]
ENTRYPOINT ["/nodejs/bin/node"]
CMD ["dist/server.js"]
