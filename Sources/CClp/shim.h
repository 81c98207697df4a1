// COIN-OR Clp, the linear programming library of Debian (coinor-libclp-dev, EPL-2.0).
#pragma once
#include <coin/Clp_C_Interface.h>
