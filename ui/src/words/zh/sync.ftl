# 更新副本及其结果。
sync-now = 立即同步
sync-cancel = 停止
sync-more = 同步详情
sync-import = 导入数据包…
sync-export = 导出数据包…
sync-drop = 也可以把数据包文件拖放到本窗口。
sync-from = 网址、文件夹或数据包文件
sync-root = 发布者的信任根（文件），仅首次需要
sync-remember = 今后从该处获取，不再使用上面的地址
sync-begin = 从该处同步
sync-source = 版本来源：{ $source }
sync-never = 从未经同步确认
sync-verified = 上次确认：{ $when }
sync-attempted = 上次尝试（{ $when }）：
sync-unconfirmed = 内容真实，但自 { $since } 起无人确认。
sync-clock-ahead = 本机时钟比服务器快 { $days ->
   *[other] { $days } 天
  }。
sync-clock-behind = 本机时钟比服务器慢 { $days ->
   *[other] { $days } 天
  }。
sync-step-checking = 正在查询更新
sync-step-fetching = 正在下载
sync-step-applying = 正在更新副本
sync-bytes = 已完成 { $done } / { $total } 字节

outcome-nothing-new = 没有更新：第 { $edition } 版已是最新。
outcome-nothing-newer = 那里没有比第 { $edition } 版更新的版本。
outcome-arrived = 已收到第 { $edition } 版。
outcome-updated = 已从第 { $before } 版更新到第 { $edition } 版。
outcome-exported = 第 { $edition } 版已保存到 { $path }。
outcome-no-publisher = 尚未设定发布者：请提供一次网址及其信任根。
outcome-no-source = “{ $text }”既不是网址（https://…），也不是现有的文件夹或数据包文件。
outcome-gone = { $path } 不在。请插上存储盘或连接共享文件夹，再同步。
outcome-no-root = 没有信任根：请指定一次发布者的根文件。
outcome-unreachable = 无法连接 { $host }。网络是否畅通？
outcome-broke-off = 与 { $host } 的连接反复中断。已收到的部分会保留到下次。
outcome-proxy-refused = 本网络的代理拒绝连接：{ $why }。请询问网络管理者。
outcome-intercepted = 加密不是服务器自身的：{ $why }。本网络可能对加密流量重新签名。
outcome-wrong-clock = 按本机时钟的日期，服务器证书无效：时钟是否正确？（{ $why }）
outcome-captive-portal = 收到的是网页而不是名录：很可能是本网络的登录页。请先用浏览器登录，再同步。
outcome-redirected = 服务器把我们转到别处（{ $to }）：可能是本网络的登录页，或发布者已迁移。
outcome-server = 服务器返回错误（{ $status }）。
outcome-busy = 服务器繁忙。请稍后再试。
outcome-not-a-repository = 该处没有发布任何版本。
outcome-not-a-bundle = { $path } 不是数据包，或已损坏。
outcome-wrong-key = 密钥不符：签名者不是本副本的发布者。未接受任何内容。
outcome-older = 比您现有的更旧。未接受任何内容。
outcome-damaged = { $file } 已损坏。未接受任何内容。
outcome-no-way = 所提供的文件都不能得到已签名的版本。未接受任何内容。
outcome-disk-full = 磁盘已满。副本保持原样。
outcome-file = 无法读写 { $path }。
outcome-copy = 无法读写副本。
outcome-at-work = 另一程序正在更新此副本。请等它完成。
outcome-setup = 无法建立连接设置：{ $why }。
outcome-not-exportable = 此副本从未经同步获得，没有签名可为其作证：不能导出。
outcome-cancelled = 已停止。已收到的部分会保留到下次。
