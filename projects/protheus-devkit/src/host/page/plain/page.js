// The plain page of the local host: opens applications in frames, as the web client does, and joins
// their message ports with AdvPL in the Node process.
const secret = document.querySelector('meta[name=protheus-host-secret]').content;
const menu = document.getElementById('menu');
const frames = document.getElementById('frames');
const status = document.getElementById('status');
const closeDialog = document.getElementById('close-dialog');

/** The message ports of the applications, by the number of their opening. */
const ports = new Map();

// Behind a reverse proxy the page may be https; then so must its socket be.
const scheme = location.protocol.replace('http', 'ws');
const socket = new WebSocket(`${scheme}//${location.host}/webapp/socket?secret=${secret}`);
const socketOpen = new Promise(resolve => socket.addEventListener('open', resolve, { once: true }));
const send = message => socketOpen.then(() => socket.send(JSON.stringify(message)));

async function call(method, path, body) {
  const response = await fetch(`api/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  return response.json();
}

async function openApp(application) {
  const { port, url } = await call('POST', 'openings', { application, mode: 'webapp' });
  const section = document.createElement('section');
  section.id = `opening-${port}`;
  const title = document.createElement('h2');
  title.textContent = application;
  const frame = document.createElement('iframe');
  frame.title = application;
  frame.src = url;
  section.append(title, frame);
  frames.append(section);
  status.textContent = '';
}

addEventListener('message', event => {
  if (event.origin !== location.origin || event.data?.type !== 'CONNECT') return;
  const port = Number(event.data.port);
  const channel = event.ports[0];
  ports.set(port, channel);
  channel.onmessage = ({ data }) =>
    send({ kind: 'message', port, type: String(data.type), content: String(data.content ?? '') });
  send({ kind: 'connect', port });
});

// The frames share this tab's storage, and each write of theirs is an event here.
addEventListener('storage', event => {
  const area = event.storageArea === sessionStorage ? 'session' : 'local';
  if (event.key) send({ kind: 'storage', area, key: event.key, value: event.newValue });
});

socket.addEventListener('message', event => {
  const message = JSON.parse(event.data);
  const channel = ports.get(message.port);
  switch (message.kind) {
    case 'connected':
      return channel?.postMessage({ type: 'CONNECTED' });
    case 'exec':
      return channel?.postMessage({
        type: 'EXEC',
        value: { type: message.type, content: message.content },
      });
    case 'disconnected':
      return channel?.postMessage({ type: 'DISCONNECTED' });
    case 'write-storage':
      return Object.entries(message.session).forEach(([key, value]) =>
        sessionStorage.setItem(key, value),
      );
    case 'reload':
      return document
        .querySelector(`#opening-${message.port} iframe`)
        ?.contentWindow.location.reload();
    case 'close':
      return askToClose(message.port);
    case 'closed':
      ports.delete(message.port);
      document.getElementById(`opening-${message.port}`)?.remove();
      status.textContent = 'O aplicativo foi encerrado.';
      return menu.querySelector('button')?.focus();
  }
});

socket.addEventListener('close', () => {
  for (const channel of ports.values()) channel.postMessage({ type: 'DISCONNECTED' });
  status.textContent = 'O host local foi encerrado.';
});

function askToClose(port) {
  closeDialog.returnValue = '';
  closeDialog.onclose = () =>
    send({ kind: 'close-answer', port, close: closeDialog.returnValue === 'close' });
  closeDialog.showModal();
}

const { applications } = await call('GET', 'state');
for (const { name } of applications) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.textContent = name;
  button.onclick = () => openApp(name);
  item.append(button);
  menu.append(item);
}
const wanted = new URLSearchParams(location.search).get('app');
if (wanted) await openApp(wanted);
else status.textContent = 'Escolha um aplicativo.';
