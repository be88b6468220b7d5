"""What the helps of commands say of conditions."""

from typing import Final

CONDITIONS: Final = (
    """\
Conditions, each in quotes for the shell; all of them must hold:
  acronym=VISp       id=1,2,3 (one of them) name!=x
  depth>2            depth<=4               date_of_birth>=2012-01-31
  parent_id=null     parent_id!=null        ontology.name='Mouse Brain Atlas'
  name~'*cortex*'    (* is any text; capital and small letters are the same)""",
    """\
Quotes within keep a text together that has commas or means something else:
"name='Primary visual area, layer 1'", "name='null'".""",
)
"""Paragraphs."""
