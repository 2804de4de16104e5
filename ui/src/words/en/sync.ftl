# Bringing the copy up to date, and what came of it.
sync-now = Sync now
sync-cancel = Stop
sync-more = More about syncing
sync-import = Take in a bundle…
sync-export = Hand on a bundle…
sync-drop = A bundle file can also be dropped on this window.
sync-from = Address, folder or bundle file
sync-root = The publisher’s root of trust (a file), the first time
sync-remember = From there from now on, instead of the address above
sync-begin = Sync from there
sync-source = Editions come from { $source }
sync-never = Never confirmed by a sync
sync-verified = Last confirmed { $when }
sync-attempted = Last attempt { $when }:
sync-unconfirmed = It is authentic, but nobody has confirmed it since { $since }.
sync-clock-ahead = This machine’s clock is { $days ->
    [one] { $days } day
   *[other] { $days } days
  } ahead of the server’s.
sync-clock-behind = This machine’s clock is { $days ->
    [one] { $days } day
   *[other] { $days } days
  } behind the server’s.
sync-step-checking = Asking what is new
sync-step-fetching = Fetching
sync-step-applying = Bringing the copy up to date
sync-bytes = { $done } of { $total } bytes

outcome-nothing-new = Nothing new: edition { $edition } is the newest.
outcome-nothing-newer = Nothing newer than edition { $edition } is there.
outcome-arrived = Edition { $edition } has come.
outcome-updated = Brought from edition { $before } to { $edition }.
outcome-exported = Edition { $edition } is in { $path }.
outcome-no-publisher = No publisher is set: give an address and its root of trust once.
outcome-no-source = “{ $text }” is neither an address (https://…), nor a folder or a bundle file that is there.
outcome-gone = { $path } is not there. Plug in the stick or connect the share, then sync again.
outcome-no-root = There is no root of trust: name the publisher’s root file once.
outcome-unreachable = { $host } can’t be reached. Is there a network?
outcome-broke-off = The connection to { $host } broke off again and again. What has come is kept for the next time.
outcome-proxy-refused = The proxy of this network refuses: { $why }. Ask whoever keeps the network.
outcome-intercepted = The encryption is not the server’s own: { $why }. This network may re-sign encrypted traffic.
outcome-wrong-clock = The server’s certificate isn’t valid on the day that this machine’s clock shows: is the clock right? ({ $why })
outcome-captive-portal = A web page came instead of the directory: a login page of this network, most likely. Log in with a browser, then sync again.
outcome-redirected = The server sends us elsewhere ({ $to }): a login page of this network, or the publisher has moved.
outcome-server = The server answers with a fault ({ $status }).
outcome-busy = The server is busy. Try again later.
outcome-not-a-repository = No edition is published there.
outcome-not-a-bundle = { $path } is not a bundle, or is damaged.
outcome-wrong-key = Wrong key: signed by someone else than the publisher of this copy. Nothing was taken in.
outcome-older = Older than what you have. Nothing was taken in.
outcome-damaged = { $file } is damaged. Nothing was taken in.
outcome-no-way = None of the files offered leads to the edition that was signed. Nothing was taken in.
outcome-disk-full = The disk is full. The copy is as it was.
outcome-file = { $path } can’t be read or written.
outcome-copy = The copy can’t be read or written.
outcome-at-work = Another program is bringing this copy up to date right now. Wait until it is done.
outcome-setup = The connection can’t be set up: { $why }.
outcome-not-exportable = This copy never came by a sync, so that nothing signed vouches for it: it can’t be handed on.
outcome-cancelled = Stopped. What has come is kept for the next time.
