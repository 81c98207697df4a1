// libsodium of Debian (libsodium-dev, ISC): Ed25519, BLAKE2b and scrypt, as minisign uses them.
#pragma once
#include <sodium.h>
