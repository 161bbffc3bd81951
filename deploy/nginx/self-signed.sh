#!/bin/sh
# For a look at the system: makes a certificate that nobody knows, where none was mounted.
set -eu
if [ ! -s "$ZHICHENG_TLS_CERTIFICATE" ]; then
  echo "No certificate at $ZHICHENG_TLS_CERTIFICATE: one is made that browsers will warn of."
  openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj "/CN=$ZHICHENG_SERVER_NAME" \
    -addext "subjectAltName=DNS:$ZHICHENG_SERVER_NAME" \
    -keyout "$ZHICHENG_TLS_KEY" -out "$ZHICHENG_TLS_CERTIFICATE"
fi
