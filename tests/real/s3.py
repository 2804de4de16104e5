"""A server that speaks S3, on a free port of loopback, with one bucket that anyone may read: says its address, ends when its input does."""

import json
import sys
from urllib.request import Request, urlopen

from moto.server import ThreadedMotoServer

server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
host, port = server.get_host_and_port()
address = f"http://{host}:{port}"
anyone = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::editions/*"}
policy = json.dumps({"Version": "2012-10-17", "Statement": [anyone]}).encode()
urlopen(Request(f"{address}/editions", method="PUT"))
urlopen(Request(f"{address}/editions?policy", data=policy, headers={"Content-Type": "application/json"}, method="PUT"))
print(address, flush=True)
sys.stdin.read()
