# What the scripts beside it share; not to be run by itself.
# shellcheck shell=bash
set -euo pipefail
umask 077

me=$(basename "$0")
server=${GUAHAO_SERVER:-http://localhost:8080}
server=${server%/}
token_file=${GUAHAO_TOKEN_FILE:-${XDG_CONFIG_HOME:-${HOME:-.}/.config}/guahao/token}
token=
status=
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

say() { printf '%s: %s\n' "$me" "$*" >&2; }

# The server refused, or does not answer.
fail() {
  say "$@"
  exit 1
}

# A wrong call or file; nothing has been sent.
wrong() {
  say "$@"
  printf '%s --help tells how to call it.\n' "$me" >&2
  exit 2
}

need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null 2>&1 || wrong "$tool is not installed"
  done
}

# The value of an option, which has to be there.
value_of() {
  [ $# -ge 2 ] && [ -n "$2" ] || wrong "$1 wants a value"
  printf '%s' "$2"
}

# A real day, whichever date(1) this system has.
require_day() {
  jq -en --arg day "$1" '$day | test("^[0-9]{4}-[0-9]{2}-[0-9]{2}$") and (strptime("%Y-%m-%d") | mktime | strftime("%Y-%m-%d")) == $day' \
    >/dev/null 2>&1 || wrong "$1 is not a day such as 2026-12-07"
}

# One line that moves on a terminal, and a line now and then in a log.
progress() { # what, done, of
  if [ -t 2 ]; then
    printf '\r%s: %s %d/%d' "$me" "$1" "$2" "$3" >&2
    [ "$2" -ne "$3" ] || printf '\n' >&2
  elif [ "$2" -eq "$3" ] || [ $(($2 % 100)) -eq 0 ]; then
    say "$1 $2/$3"
  fi
}

# Asks the server: the status is in $status, the body in $scratch/answer. Whatever is passing is tried again by curl, which
# waits as long as the server asks it to. The token stays out of the list of processes.
request() { # method, path, [file with the body, [key of the write]]
  {
    [ -z "$token" ] || printf 'header = "Authorization: Bearer %s"\n' "$token"
    [ -z "${4:-}" ] || printf 'header = "Idempotency-Key: %s"\n' "$4"
    [ -z "${3:-}" ] || printf 'header = "Content-Type: application/json"\ndata-binary = "@%s"\n' "$3"
  } >"$scratch/asked"
  : >"$scratch/answer"
  status=$(curl --silent --show-error --config "$scratch/asked" --request "$1" --output "$scratch/answer" \
    --write-out '%{http_code}' --connect-timeout 10 --max-time 120 \
    --retry "${GUAHAO_RETRIES:-3}" --retry-all-errors "$server$2" 2>"$scratch/curl") ||
    fail "$server does not answer: $(tail -n 1 "$scratch/curl")"
}

# Why the last request failed; nothing when it succeeded. Both envelopes of the server are known.
problem() {
  jq -r --arg status "$status" '
    if type != "object" then "HTTP \($status)"
    elif has("data") then if .code == 200 then empty else .message end
    elif .code == 0 then empty
    else .msg // .message // "HTTP \($status)" end' "$scratch/answer" 2>/dev/null || printf 'HTTP %s\n' "$status"
}

# Nothing else will succeed either once the token has died.
stop_when_signed_out() { # why the last request failed
  [ "$status" != 401 ] || fail "$1; sign in again with guahao-login"
}

# As request, and ends the script when it fails.
require() {
  request "$@"
  local why
  why=$(problem)
  stop_when_signed_out "$why"
  [ -z "$why" ] || fail "$why"
}

answer() { jq -r "$@" "$scratch/answer"; }

new_key() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

sign_in() { # name, password
  jq -n --arg username "$1" --arg password "$2" '{$username, $password}' >"$scratch/credentials"
  request POST /auth/login "$scratch/credentials"
  rm -f "$scratch/credentials"
  local why
  why=$(problem)
  [ -z "$why" ] || fail "$why"
  token=$(answer .message.access_token)
}

# GUAHAO_TOKEN, else GUAHAO_IDENTIFIER and GUAHAO_PASSWORD, else what guahao-login left here for this very server.
signed_in() {
  need curl jq
  if [ -n "${GUAHAO_TOKEN:-}" ]; then
    token=$GUAHAO_TOKEN
  elif [ -n "${GUAHAO_IDENTIFIER:-}" ] && [ -n "${GUAHAO_PASSWORD:-}" ]; then
    sign_in "$GUAHAO_IDENTIFIER" "$GUAHAO_PASSWORD"
  elif [ -r "$token_file" ] && [ "$(jq -r .server "$token_file")" = "$server" ]; then
    token=$(jq -r .token "$token_file")
  else
    wrong "nobody is signed in at $server; call guahao-login, or set GUAHAO_TOKEN"
  fi
}

# The database of GUAHAO_DB_URL, else the embedded one of the running server on that data folder: its name is in $database,
# how to reach it in $scratch/my.cnf.
find_database() { # data folder
  local host=127.0.0.1 port user=${GUAHAO_DB_USER:-guahao} password=${GUAHAO_DB_PASSWORD:-} pid
  if [ -n "${GUAHAO_DB_URL:-}" ]; then
    [[ $GUAHAO_DB_URL =~ ^jdbc:(mysql|mariadb)://([^:/?]+)(:([0-9]+))?/([A-Za-z0-9_-]+)(\?.*)?$ ]] ||
      wrong "GUAHAO_DB_URL is not like jdbc:mysql://host:3306/guahao"
    host=${BASH_REMATCH[2]} port=${BASH_REMATCH[4]:-3306} database=${BASH_REMATCH[5]}
  else
    [ -r "$1/mariadb/password" ] || wrong "$1 is not the data folder of an embedded server, and GUAHAO_DB_URL is not set"
    pid=$(cat "$1/mariadb/mariadb.pid" 2>/dev/null) && kill -0 "$pid" 2>/dev/null ||
      wrong "no server is running on $1; its database runs with it"
    port=$(ps -o args= -ww -p "$pid" | tr ' ' '\n' | sed -n 's/^--port=//p')
    password=$(cat "$1/mariadb/password") database=guahao
  fi
  printf '[client]\nhost="%s"\nport=%s\nuser="%s"\npassword="%s"\ndefault-character-set=utf8mb4\n' \
    "$host" "$port" "$user" "$(printf '%s' "$password" | sed 's/[\\"]/\\&/g')" >"$scratch/my.cnf"
}

# The client program of MariaDB, or MySQL's of the same purpose.
client() { # MariaDB's name, MySQL's name
  command -v "$1" || command -v "$2" || wrong "neither $1 nor $2 is installed"
}
