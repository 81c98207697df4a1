// libxlsxwriter of Debian (libxlsxwriter-dev, BSD-2-Clause): writes workbooks.
#pragma once
#include <xlsxwriter.h>
