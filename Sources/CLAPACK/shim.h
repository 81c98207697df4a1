// OpenBLAS and LAPACKE of Debian: both libraries are linked, since Debian's OpenBLAS carries no LAPACKE_* symbols.
#pragma once
#include <cblas.h>
#include <lapacke.h>
