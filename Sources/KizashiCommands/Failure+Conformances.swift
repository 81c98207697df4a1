import Association
import DelimitedText
import Modeling
import Regression
import ScoreTable
import Scorecards
import Scoring
import StructuredText
import Studies
import SyntheticData
import Tabular
import Validation

extension AssociationError: Explained {}
extension DelimitedTextError: Explained {}
extension FormulaError: Explained {}
extension PanelError: Explained {}
extension RegressionError: Explained {}
extension RunFolderError: Explained {}
extension ScorecardsError: Explained {}
extension ScoreTableError: Explained {}
extension ScoringError: Explained {}
extension StructuredTextError: Explained {}
extension StudyError: Explained {}
extension SyntheticDataError: Explained {}
extension TabularError: Explained {}
extension Validation.ValidationError: Explained {}
