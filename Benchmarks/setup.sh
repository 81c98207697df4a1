#!/usr/bin/env bash
# Installs the programs that kizashi is measured beside, pinned, under ${KIZASHI_BENCH:-~/.cache/kizashi-bench}; what is there is kept.
set -euo pipefail
cd "$(dirname "$0")"
base=${KIZASHI_BENCH:-$HOME/.cache/kizashi-bench}
mkdir -p "$base"/{inputs,answers,bounds}

debian=(gcc libopenblas0-pthread libopenblas-dev liblapacke-dev r-base-core r-cran-data.table r-cran-glmnet r-cran-jsonlite r-cran-statmod r-cran-lme4 r-cran-glmmtmb r-cran-rms python3-venv)
missing=()
for package in "${debian[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if ((${#missing[@]})); then
  echo "installing ${missing[*]}"
  apt-get install -y -qq "${missing[@]}" >/dev/null
fi

# One environment a set of packages that agree with each other; the stamp holds what was asked for.
environment() {
  local name=$1 stamp
  shift
  stamp="$base/$name/requested"
  [[ -f $stamp && $(<"$stamp") == "$*" ]] && return
  [[ -x $base/$name/bin/python ]] || python3 -m venv "$base/$name"
  "$base/$name/bin/pip" install -q "$@"
  echo "$*" >"$stamp"
}
environment venv numpy==2.4.6 scipy==1.17.1 pandas==3.1.1 polars==2.1.0 pyarrow==26.0.1 duckdb==2.0.0 scikit-learn==1.9.1 \
  statsmodels==0.15.0 glum==3.4.1 glmnet-rs==0.1.0
environment venv6 python-glmnet==2.6.1
environment venv7 mixedlm==1.3.0 pandas==3.1.1
environment venv8 mixedlm-rs==0.2.0 pandas==3.1.1
environment venv9 gpboost==1.6.8 pandas==3.1.1
environment venv10 numpy==2.4.6 polars==2.1.0 onnx==1.23.2 onnxruntime==1.32.0

for source in bounds/*.c; do
  program=$base/bounds/$(basename "${source%.c}")
  [[ $program -nt $source ]] || gcc -O3 -march=native -fopenmp "$source" -o "$program" -llapacke -lopenblas -lm
done
