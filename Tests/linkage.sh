#!/bin/sh
# usage: Tests/linkage.sh BINARY
# kizashi-score must run where nothing is installed: it links no BLAS, no LAPACK, no Clp, no ICU and no network library.
# Exit status: 0 clean, 1 linked (the libraries are named), 64 wrong usage.
[ $# -eq 1 ] && [ -x "$1" ] || { echo "usage: $0 BINARY" >&2; exit 64; }
names='blas|lapack|libClp|libCoin|FoundationICU|libicu|FoundationNetworking|FoundationInternationalization|libcurl|libsqlite3|libFoundation\.so'
libraries=$(ldd "$1") || { echo "$1: ldd failed" >&2; exit 64; }
found=$(printf '%s\n' "$libraries" | grep -E "$names")
# Linked statically the names vanish from ldd, but not these texts inside the libraries.
for mark in openblas_get_config LAPACKE_ icudt curl_easy_init; do
  grep -qa "$mark" "$1" && found="$found $mark"
done
[ -z "$found" ] && exit 0
echo "$1 links what a scorer must not link: $found" >&2
exit 1
