#!/usr/bin/env bash
# Installs the systems that rules are handed to and that this machine lacks: Debian packages, and Python packages in a folder of their own.
# usage: scripts/consumers-setup.sh VENV
set -euo pipefail
venv=$1
packages=(postgresql sqlite3 openjdk-17-jre-headless libreoffice-calc-nogui minisign strace python3-venv)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if ((${#missing[@]})); then
  echo "consumers: installing ${missing[*]}"
  as_root=()
  ((EUID == 0)) || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
requirements=$(dirname "$0")/../Tests/consumers/requirements.txt
if ! cmp -s "$requirements" "$venv/installed.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$requirements"
  cp "$requirements" "$venv/installed.txt"
fi
