"""`python -m allenorm_sample`."""

from allenorm_sample import main

raise SystemExit(main())
