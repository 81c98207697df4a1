import Association
import Carriers
import DelimitedText
import Modeling
import Registry
import Regression
import SchoolEffects
import ScoreTable
import Scorecards
import Scoring
import Signatures
import StructuredText
import Studies
import SyntheticData
import Tabular
import Validation

extension AssociationError: Explained {}
extension CarrierError: Explained {}
extension DelimitedTextError: Hinted {}
extension EvaluationError: Explained {}
extension FormulaError: Explained {}
extension PanelError: Explained {}
extension RegistryError: Explained {}
extension RegressionError: Explained {}
extension ReviewError: Explained {}
extension RunFolderError: Explained {}
extension SchoolEffectsError: Explained {}
extension ScorecardsError: Explained {}
extension ScoreTableError: Explained {}
extension ScoringError: Explained {}
extension SignatureError: Explained {}
extension StructuredTextError: Explained {}
extension StudyError: Explained {}
extension SyntheticDataError: Explained {}
extension TabularError: Hinted {}
extension Validation.ValidationError: Explained {}
