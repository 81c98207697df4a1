// libzip of Debian (libzip-dev, BSD-3-Clause): reads zip archives.
#pragma once
#include <zip.h>
