// Shows that something waits, also while no page is open; a touch opens it. What it is about never comes this way.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('push', (event) => {
  const told = event.data.json();
  event.waitUntil(
    self.registration.showNotification(told.title, {
      body: told.body,
      // A second knock for a thread takes the place of the first.
      tag: told.thread,
      icon: new URL('icons/app.png', self.location.href).href,
      data: `feed/${told.thread}?at=${told.position}`,
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(new URL(event.notification.data, self.location.href).href));
});

async function open(address) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find((one) => one.url === address);
  return there ? there.focus() : self.clients.openWindow(address);
}
