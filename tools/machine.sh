#!/usr/bin/env bash
# What a recipe needs of the machine. As root on Debian the missing parts are installed; elsewhere they are named, in one line, and the recipe stops.
#   tools/machine.sh venv|web|run|test|bench|canary    check (and install)
#   tools/machine.sh python                            print the Python to use (3.11 or newer)
set -euo pipefail

python() {
  local name
  for name in python3 python3.14 python3.13 python3.12 python3.11; do
    if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$name"
      return
    fi
  done
  return 1
}

has_python() { python >/dev/null && "$(python)" -c 'import ensurepip, venv' 2>/dev/null; }
has_node() { command -v node >/dev/null && command -v npm >/dev/null && node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; }
has_chromium() { [ -n "${TOCSIN_CHROMIUM:-}" ] || command -v chromium >/dev/null; }
has_shell() { [ -n "${TOCSIN_CHROMIUM:-}" ] || command -v chromium-headless-shell >/dev/null; }
has_nginx() { command -v nginx >/dev/null || [ -x /usr/sbin/nginx ]; }
has_mosquitto() { command -v mosquitto >/dev/null || [ -x /usr/sbin/mosquitto ]; }
has_nchan() { has_nginx && { [ -e /usr/lib/nginx/modules/ngx_nchan_module.so ] || [ -e /usr/lib64/nginx/modules/ngx_nchan_module.so ]; }; }
has_nats() { command -v nats-server >/dev/null || [ -x /usr/sbin/nats-server ]; }
has_fonts() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=ar 2>/dev/null)" ]; }
has_command() { command -v "$1" >/dev/null; }

# need: what a person calls it | how it is seen | Debian packages
missing=() packages=() welcome=()
need() {
  local called=$1 seen=$2 debian=$3
  if ! eval "$seen"; then
    missing+=("$called")
    packages+=($debian)
  fi
}

# likes: as need, for what only saves time
likes() { eval "$1" || welcome+=("$2"); }

needs_of() {
  case $1 in
    venv) need "Python 3.11 or newer with venv" has_python "python3 python3-venv" ;;
    web) need "node 20.19 or newer with npm" has_node "nodejs npm" ;;
    run) needs_of venv; needs_of web; need "age" "has_command age" age ;;
    test) needs_of run
          need "git" "has_command git" git
          need "chromium" has_chromium chromium
          likes has_shell chromium-headless-shell
          need "Firefox" "has_command firefox-esr" firefox-esr
          need "WebKitGTK with its driver" "has_command WebKitWebDriver" webkit2gtk-driver
          need "a screen that nobody sees (Xvfb)" "has_command Xvfb" xvfb
          need "nginx" has_nginx nginx-light
          need "mosquitto" has_mosquitto mosquitto
          need "mediainfo" "has_command mediainfo" mediainfo
          need "gcore (gdb)" "has_command gcore" gdb
          need "a font with Arabic" has_fonts "fontconfig fonts-noto-core"
          need "a C compiler" "has_command cc" "gcc libc6-dev"
          need "nginx's nchan module" has_nchan libnginx-mod-nchan ;;
    canary) needs_of test ;;
    bench) needs_of test
           need "OpenSSL's headers" "[ -e /usr/include/openssl/ssl.h ] || [ -e /usr/local/include/openssl/ssl.h ]" libssl-dev
           need "h2load" "has_command h2load" nghttp2-client
           need "redis-server" "has_command redis-server" redis-server
           need "nats-server" has_nats nats-server ;;
    *) echo "tools/machine.sh: no recipe is called $1" >&2; exit 2 ;;
  esac
}

if [ "${1:-}" = python ]; then
  python || { echo "Python 3.11 or newer is missing." >&2; exit 1; }
  exit
fi

needs_of "${1:?say which recipe: venv, web, run, test, bench or canary}"
is_root() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }
if [ ${#welcome[@]} -gt 0 ] && is_root; then
  echo "Installing, to save time in '$1': ${welcome[*]}" >&2
  { timeout 90 apt-get -qq update && DEBIAN_FRONTEND=noninteractive timeout 180 apt-get -qq install --yes --no-install-recommends "${welcome[@]}"; } >/dev/null 2>&1 || echo "It goes on without, slower." >&2
fi
[ ${#missing[@]} -eq 0 ] && exit 0

if is_root; then
  echo "Installing for '$1': ${packages[*]}" >&2
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update >&2
  apt-get -qq install --yes --no-install-recommends "${packages[@]}" >/dev/null
  missing=() packages=()
  needs_of "$1"
  [ ${#missing[@]} -eq 0 ] && exit 0
fi

list=$(printf '%s, ' "${missing[@]}")
echo "make $1 needs: ${list%, }. On Debian: apt-get install ${packages[*]}" >&2
exit 1
