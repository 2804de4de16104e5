# La puesta al día de la copia y su resultado.
sync-now = Sincronizar ahora
sync-cancel = Detener
sync-more = Más sobre la sincronización
sync-import = Importar un paquete…
sync-export = Entregar un paquete…
sync-drop = También se puede soltar un archivo de paquete sobre esta ventana.
sync-from = Dirección, carpeta o archivo de paquete
sync-root = Raíz de confianza del editor (un archivo), la primera vez
sync-remember = Desde ahí a partir de ahora, en lugar de la dirección de arriba
sync-begin = Sincronizar desde ahí
sync-source = Las ediciones vienen de { $source }
sync-never = Nunca confirmada por una sincronización
sync-verified = Confirmada por última vez el { $when }
sync-attempted = Último intento, { $when }:
sync-unconfirmed = Es auténtica, pero nadie la ha confirmado desde el { $since }.
sync-clock-ahead = El reloj de este equipo está adelantado { $days ->
    [one] { $days } día
   *[other] { $days } días
  } respecto al del servidor.
sync-clock-behind = El reloj de este equipo está atrasado { $days ->
    [one] { $days } día
   *[other] { $days } días
  } respecto al del servidor.
sync-step-checking = Preguntando qué hay de nuevo
sync-step-fetching = Descargando
sync-step-applying = Poniendo la copia al día
sync-bytes = { $done } de { $total } bytes

outcome-nothing-new = Nada nuevo: la edición { $edition } es la más reciente.
outcome-nothing-newer = Allí no hay nada más reciente que la edición { $edition }.
outcome-arrived = Ha llegado la edición { $edition }.
outcome-updated = De la edición { $before } a la { $edition }.
outcome-exported = La edición { $edition } está en { $path }.
outcome-no-publisher = No hay ningún editor definido: indique una vez una dirección y su raíz de confianza.
outcome-no-source = «{ $text }» no es ni una dirección (https://…), ni una carpeta o un archivo de paquete que esté ahí.
outcome-gone = { $path } no está ahí. Conecte la memoria o la unidad compartida y sincronice de nuevo.
outcome-no-root = No hay raíz de confianza: indique una vez el archivo raíz del editor.
outcome-unreachable = No se puede llegar a { $host }. ¿Hay red?
outcome-broke-off = La conexión con { $host } se cortó una y otra vez. Lo que ha llegado se guarda para la próxima.
outcome-proxy-refused = El proxy de esta red rechaza la conexión: { $why }. Pregunte a quien administra la red.
outcome-intercepted = El cifrado no es el del propio servidor: { $why }. Puede que esta red vuelva a firmar el tráfico cifrado.
outcome-wrong-clock = El certificado del servidor no es válido en el día que marca el reloj de este equipo: ¿está en hora? ({ $why })
outcome-captive-portal = Llegó una página web en lugar del directorio: seguramente la página de acceso de esta red. Acceda con un navegador y sincronice de nuevo.
outcome-redirected = El servidor nos envía a otro sitio ({ $to }): la página de acceso de esta red, o el editor se ha mudado.
outcome-server = El servidor responde con un error ({ $status }).
outcome-busy = El servidor está ocupado. Inténtelo más tarde.
outcome-not-a-repository = Ahí no hay ninguna edición publicada.
outcome-not-a-bundle = { $path } no es un paquete, o está dañado.
outcome-wrong-key = Clave equivocada: firmado por alguien distinto del editor de esta copia. No se ha tomado nada.
outcome-older = Más antiguo que lo que usted tiene. No se ha tomado nada.
outcome-damaged = { $file } está dañado. No se ha tomado nada.
outcome-no-way = Ninguno de los archivos ofrecidos lleva a la edición firmada. No se ha tomado nada.
outcome-disk-full = El disco está lleno. La copia quedó como estaba.
outcome-file = No se puede leer o escribir { $path }.
outcome-copy = No se puede leer o escribir la copia.
outcome-at-work = Otro programa está poniendo al día esta copia. Espere a que termine.
outcome-setup = No se puede preparar la conexión: { $why }.
outcome-not-exportable = Esta copia nunca llegó por sincronización, nada firmado responde de ella: no se puede entregar.
outcome-cancelled = Detenido. Lo que ha llegado se guarda para la próxima.
