#!/usr/bin/env bash
# Installs the Debian packages that Kizashi needs and this machine lacks, and says which.
set -euo pipefail
packages=(libopenblas-dev liblapacke-dev coinor-libclp-dev libsodium-dev libxlsxwriter-dev libzip-dev libexpat1-dev libsqlite3-dev minisign strace)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if ((${#missing[@]})); then
  echo "setup: installing ${missing[*]}"
  as_root=()
  ((EUID == 0)) || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
command -v swift >/dev/null || { echo "setup: no Swift toolchain found; install Swift 6.2 or later from swift.org and put it on PATH" >&2; exit 1; }
