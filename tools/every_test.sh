#!/usr/bin/env bash
# Every test: Python and browsers in $1 processes, beside them the canary and then the phone's own. Whoever waits for ever is ended.
# What fails is played once more, alone: on two cores a browser may have waited for the others. What passes then is printed as UNSTEADY, which is
# a defect to mend; of more than five the run has failed.
set -uo pipefail
cd "$(dirname "$0")/.."
workers=$1
shift
most_unsteady=5
py=.venv/bin/python
beside_log=$(mktemp)
trap 'rm -f "$beside_log"' EXIT

beside() {
    local status=0
    timeout 2000 $py -m tests.canary || status=$?
    (cd web && timeout 1200 npm run --silent test) || status=$?
    return $status
}
beside > "$beside_log" 2>&1 &
beside_pid=$!

status=0
timeout --signal=INT --kill-after=60 2700 $py -m pytest --numprocesses "$workers" --dist worksteal "$@" || status=$?
beside_status=0
wait $beside_pid || beside_status=$?
cat "$beside_log"

if [ $status -eq 1 ]; then
    failed=$($py -c 'import json, pathlib; print(*json.loads(pathlib.Path(".pytest_cache/v/cache/lastfailed").read_text()), sep="\n")')
    if [ "$(wc -l <<< "$failed")" -le $most_unsteady ]; then
        status=0
        timeout --signal=INT --kill-after=60 600 $py -m pytest --last-failed --last-failed-no-failures none "$@" || status=$?
        [ $status -ne 0 ] || sed 's/^/UNSTEADY /' <<< "$failed"
    fi
fi
exit $((status > beside_status ? status : beside_status))
