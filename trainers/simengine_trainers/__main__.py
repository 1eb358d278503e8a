"""``python -m simengine_trainers`` is the command line."""

import sys

from simengine_trainers.cli import main

sys.exit(main())
