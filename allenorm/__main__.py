"""`python -m allenorm`: the command, where its script is not on the search path."""

from allenorm.cli import main

raise SystemExit(main())
