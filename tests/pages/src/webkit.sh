# Starts the driver, which is $0, on a screen that nobody sees, with somebody to tell the browser how the person likes
# it. Ends them all when the input closes: the screen first, since it leaves its lock behind otherwise.
rm -f "$TMPDIR/screen"
mkfifo "$TMPDIR/screen" || exit
"$XVFB" -displayfd 3 -screen 0 2000x1500x24 -nolisten tcp -noreset 3>"$TMPDIR/screen" >/dev/null &
screen=$!
read -r number <"$TMPDIR/screen" || { echo "screen not available"; exit 1; }
export DISPLAY=":$number"
echo "$DISPLAY" >"$TMPDIR/display"
# Where the pointer rests, there the keys go: in a corner that every window covers, and outside the page.
"$XDOTOOL" mousemove 3 3
"$XSETTINGSD" -c "$TMPDIR/settings" >/dev/null &
echo $! >"$TMPDIR/settings.pid"
"$0" "$@" &
exec >&-
read -r _
kill "$screen"
wait "$screen"
kill -9 0
