import { expect, test } from 'vitest'
import { isGraphicsDriverLine, staysOnLoopback } from './complaints.ts'

test('a driver that stalls is let through, an error of the page is not', () => {
  expect(
    isGraphicsDriverLine(
      '[.WebGL-0x2a00102f00]GL Driver Message (OpenGL, Performance, GL_CLOSE_PATH_NV, High): GPU stall due to ReadPixels',
    ),
  ).toBe(true)
  expect(isGraphicsDriverLine('WebGL: INVALID_OPERATION: bindTexture')).toBe(false)
  expect(isGraphicsDriverLine('TypeError: x is undefined')).toBe(false)
})

test.each([
  'http://localhost:8080/v1',
  'http://127.0.0.1/',
  'ws://[::1]:80/',
  'https://punt.localhost/',
  'data:text/plain,a',
  'blob:http://localhost/1',
])('%s stays on this machine', (url) => {
  expect(staysOnLoopback(url)).toBe(true)
})

test.each([
  'https://tile.openstreetmap.org/1',
  'http://127.0.0.1.example.nl/',
  'http://localhost.example.nl/',
  'wss://10.0.0.1/',
  'file:///etc/passwd',
])('%s leaves it', (url) => {
  expect(staysOnLoopback(url)).toBe(false)
})
