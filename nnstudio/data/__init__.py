"""Files become batches. Importing this package loads neither pandas nor torch; its modules do."""

from nnstudio.data.settings import (
    BuiltIn,
    Csv,
    DataSettings,
    FieldChoice,
    FieldType,
    Role,
    Source,
    Split,
    Toy,
)

__all__ = ["BuiltIn", "Csv", "DataSettings", "FieldChoice", "FieldType", "Role", "Source", "Split", "Toy"]
