"""Runs a program and says, after all that it says, its most memory in KB: peak.py PROGRAM ARGUMENT…"""

import resource
import subprocess
import sys

code = subprocess.call(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(code)
