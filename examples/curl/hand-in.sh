#!/bin/sh
# An officer's work with curl and jq: sign in, list the drafts page by page, hand one in so that it counts once, and
# download the results of the last published period.
#
#   BASE_URL=https://chamdiem.vidu.example OFFICER=canbo@… PASSWORD=… sh hand-in.sh [FOLDER]
set -eu
api=${BASE_URL%/}/api/v1
folder=${1:-.}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 077

# Prints the answer, or the problem with the place of every fault. curl itself sends again what got no answer and what
# came at a bad time (429, 503), after Retry-After.
call() {
  status=$(curl -sS -o "$work/answer" -w '%{http_code}' --retry 3 --retry-all-errors -H @"$work/headers" "$@")
  case $status in
    2*) cat "$work/answer" ;;
    *)
      jq -r '"\(.status) \(.code): \(.detail)", (.errors[] | "  \(.pointer): \(.detail)")' "$work/answer" >&2
      return 1
      ;;
  esac
}

# 1. Sign in. Neither the password nor the token stands in the list of processes.
: >"$work/headers"
signed_in=$(printf '%s' "$PASSWORD" |
  call "$api/auth/token" -d grant_type=password --data-urlencode "username=$OFFICER" --data-urlencode password@-)
printf 'Authorization: Bearer %s\n' "$(printf '%s' "$signed_in" | jq -r .access_token)" >"$work/headers"

# 2. The drafts of my units: `cursor` is the page before's `nextCursor`, until that is null.
: >"$work/drafts"
cursor=
while :; do
  page=$(call -G "$api/submissions" -d status=draft -d limit=50 ${cursor:+--data-urlencode "cursor=$cursor"})
  printf '%s' "$page" | jq -r '.items[] | "\(.id) \(.version) \(.unitName)"' >>"$work/drafts"
  cursor=$(printf '%s' "$page" | jq -r '.nextCursor // empty')
  [ -n "$cursor" ] || break
done
cat "$work/drafts"

# 3. Hand in the first: If-Match says which version was read, the key that sending again is no second time.
if [ -s "$work/drafts" ]; then
  read -r id version _ <"$work/drafts"
  key=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  form=$(call -X POST "$api/submissions/$id/submit" -H "If-Match: \"$version\"" -H "Idempotency-Key: $key")
  printf '%s' "$form" | jq -r '"\(.id) \(.status)"'
fi

# 4. The results of the last published period.
periods=$(call -G "$api/periods" -d status=published)
period=$(printf '%s' "$periods" | jq -r '.items | max_by(.year) | .id // empty')
if [ -n "$period" ]; then
  call -G "$api/periods/$period/results" -d format=csv >"$folder/results.csv"
  echo "$folder/results.csv"
fi
