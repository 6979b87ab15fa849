#!/bin/sh
#SBATCH --job-name=record-portal
#SBATCH --array=1-16
#SBATCH --cpus-per-task=2
#SBATCH --mem=512M
# sbatch slurm.sh RECORDS OUT: both on storage that all nodes see. When the array is done:
# record-portal batch RECORDS -o OUT --resume
set -eu
record-portal batch "$1" -o "$2" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --resume --quiet || [ $? = 65 ]
