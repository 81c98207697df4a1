import CLAPACK

/// Facts about, and settings of, the BLAS library in use.
public enum BLAS {
  /// Makes every BLAS call run on the thread that makes it.
  ///
  /// Call this once when a program starts: our own threads work on whole blocks, and OpenBLAS sums in another order on two threads.
  public static func useOneThreadPerCall() { openblas_set_num_threads(1) }

  /// The library's own description of its version and build.
  public static var configuration: String { String(cString: openblas_get_config()) }

  /// The processor core for which the library chose its kernels; part of a model's provenance.
  public static var coreName: String { String(cString: openblas_get_corename()) }
}
