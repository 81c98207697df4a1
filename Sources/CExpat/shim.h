// Expat of Debian (libexpat1-dev, MIT): parses XML as it streams by.
#pragma once
#include <expat.h>
