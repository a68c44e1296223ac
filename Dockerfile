# One image for the indexer, the server and the command that makes keys.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production npm_config_cache=/tmp/npm npm_config_update_notifier=false
WORKDIR /app
COPY --from=build /app /app
# What the commands write, in folders of the user they run as; volumes are put over them.
RUN mkdir -p /app/data/reviews /var/lib/cross-review/keys/indexer /var/lib/cross-review/keys/server \
      /var/lib/cross-review/cache /var/lib/cross-review/index \
    && chown -R node:node /var/lib/cross-review
USER node
EXPOSE 3000
CMD ["node", "--import", "tsx", "server/main.ts"]
