"""The names of all files in the bucket `editions` of an S3 server: listed.py ADDRESS."""

import sys

import boto3

store = boto3.client("s3", endpoint_url=sys.argv[1], region_name="us-east-1", aws_access_key_id="invented", aws_secret_access_key="invented")
for page in store.get_paginator("list_objects_v2").paginate(Bucket="editions"):
    for found in page.get("Contents", []):
        print(found["Key"])
