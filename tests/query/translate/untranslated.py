"""The valid recorded queries that no typed query says, and why."""

UNTRANSLATED = {
    "a service answers it, and no class": """
        q0109 q0110 q0111 q0226 q0227 q0228 q0229 q0230 q0232 q0282 q0284 q0290 q0293 q0295
        q0297 q0301 q0302 q0303 q0307 q0308 q0380 q0381 q0382 q0384 q0385 q0389 q0390 q0391
        q0394 q0397 q0398 q0493 q0494 q0495 q0499 q0516 q0561 q0562 q0564 q0570 q0599 q0633
        q0634 q0637 q0638 q0664
    """,
    "a pipe feeds a later stage; a typed query is one stage": """
        q0244 q0402 q0434 q0435 q0438 q0553 q0571 q0703 q0704 q0705 q0708 q0709 q0712 q0713
        q0716 q0717 q0719
    """,
    "it asks for the schema, not for rows": """
        q0023 q0249 q0250 q0449 q0450
    """,
    "it names an association that the schema does not have": """
        q0315 q0316 q0317 q0406 q0408 q0524 q0526 q0601 q0605
    """,
    "its `only` or `except` names what is no column of the table it names": """
        q0210 q0520
    """,
    "its `only` names an association": """
        q0505 q0506
    """,
    "it selects a column of a table that it joins twice, which RMA has no names for": """
        q0697
    """,
}
"""Ids by reason, separated by spaces."""
