#!/usr/bin/env bash
# Holds our adapters to the same contract on a server that is not ours: moto, in a virtual environment of its own.
# Needs python3 with venv; the rest comes from PyPI once.
set -euo pipefail
cd "$(dirname "$0")/../.."
PATH=$PWD/node_modules/.bin:$PATH

version=5.2.5
environment=.data/moto-$version

if [ ! -x "$environment/bin/moto_server" ]; then
  rm -rf "$environment"
  mkdir -p -m 700 .data
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check "moto[server]==$version"
fi

# Until a request is answered: another process may take the port between our finding it and moto's using it.
for _ in 1 2 3; do
  port=$("$environment/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  "$environment/bin/moto_server" --host 127.0.0.1 --port "$port" >"$environment/server.log" 2>&1 &
  server=$!
  trap 'kill "$server" 2>/dev/null || true' EXIT
  for _ in $(seq 100); do
    if curl --silent --fail --max-time 2 --output /dev/null "http://127.0.0.1:$port/moto-api/data.json"; then
      AWS_CONTRACT_ENDPOINT=http://127.0.0.1:$port vitest run --project contract test/contract/publisher test/contract/texter test/contract/timers
      exit
    fi
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  kill "$server" 2>/dev/null || true
done
echo "moto does not start:" >&2
cat "$environment/server.log" >&2
exit 1
