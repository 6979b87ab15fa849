"""spark.py RECORDS OUT SHARDS: Spark pipes each shard's number into a shell that runs it, where there is room.

RECORDS and OUT are on storage that all executors see, and `record-portal` is on their path.
"""

import os
import shlex
import subprocess
import sys

from pyspark.sql import SparkSession

records, out, shards = sys.argv[1:]
shell = 'while read shard; do record-portal batch "$0" -o "$1" --shard "$shard/$2" --workers 1 --resume || [ $? = 65 ]; done'
command = shlex.join(["sh", "-c", shell, records, out, shards])

spark = SparkSession.builder.appName("record-portal").getOrCreate()
numbers = spark.sparkContext.parallelize(range(1, int(shards) + 1), int(shards))
# What each shard says of itself; without `env` a command knows no path; with `checkCode`, one that can't go on fails its task, and Spark tries it again.
for line in numbers.pipe(command, env=dict(os.environ), checkCode=True).collect():
    print(line)
spark.stop()

sys.exit(subprocess.run(["record-portal", "batch", records, "-o", out, "--resume"]).returncode)
