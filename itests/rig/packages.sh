#!/bin/sh
# Installs what a disk with a volatile cache needs, where it is missing: Debian or Ubuntu, as root.
# With "kernel", also a kernel of its own that can be killed, User-Mode Linux, with that disk.
# Prints why, in a line, and ends with 1 where that can't be.
set -eu
cant() {
  echo "$1"
  exit 1
}

[ "$(uname)" = Linux ] || cant "no Linux"
[ "$(id -u)" = 0 ] || cant "needs root, to mount"
grep -q ext4 /proc/filesystems || cant "the kernel has no ext4"
[ -c /dev/loop-control ] || cant "no loop devices"
needed="mkfs.ext4:e2fsprogs losetup:mount"
if [ "${1:-}" = kernel ]; then
  [ "$(uname -m)" = x86_64 ] || cant "User-Mode Linux is for x86_64"
  needed="$needed linux.uml:user-mode-linux qemu-storage-daemon:qemu-system-common insmod:kmod setsid:util-linux"
else
  [ -c /dev/fuse ] || cant "no /dev/fuse"
  needed="$needed nbdfuse:libnbd-bin fusermount3:fuse3"
fi
for command in $needed; do
  if ! command -v "${command%%:*}" >/dev/null; then
    command -v apt-get >/dev/null || cant "${command%%:*} is missing, and there is no apt-get"
    {
      apt-get install -y --no-install-recommends "${command##*:}" ||
        { apt-get update && apt-get install -y --no-install-recommends "${command##*:}"; }
    } >/dev/null 2>&1 || cant "package ${command##*:} can't be installed"
  fi
done
