import Testing

@testable import Carriers
