import { describe, expect, test } from 'vitest'
import { seenIn } from '../src/shell/page/browser.ts'

/** As these apps and browsers named themselves in 2024 to 2026. */
const AGENTS: Readonly<Record<string, string>> = {
  facebookAndroid:
    'Mozilla/5.0 (Linux; Android 13; SM-A136U Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.6367.82 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/463.0.0.53.85;]',
  facebookIphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21E236 [FBAN/FBIOS;FBAV/462.0.0.37.105;FBBV/592388437;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.4.1;FBSS/3]',
  instagramAndroid:
    'Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/UQ1A.240205.004; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/123.0.6312.118 Mobile Safari/537.36 Instagram 328.0.0.42.90 Android (34/14; 420dpi; 1080x2219; Google/google; Pixel 7; panther; panther; en_US; 588091340)',
  instagramIphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21E219 Instagram 325.0.3.34.90 (iPhone15,3; iOS 17_4; es_MX; es; scale=3.00; 1290x2796; 584480184)',
  whatsappAndroid:
    'Mozilla/5.0 (Linux; Android 12; SM-A125F Build/SP1A.210812.016; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36 WhatsApp/2.24.5.76',
  telegramAndroid:
    'Mozilla/5.0 (Linux; Android 13; M2101K6G Build/TKQ1.221013.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.135 Mobile Safari/537.36 Telegram-Android/11.5.3 (Xiaomi M2101K6G; Android 13; SDK 33; HIGH)',
  lineIphone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/13.14.0',
  wechatAndroid:
    'Mozilla/5.0 (Linux; Android 12; V2055A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20231202 MMWEBID/2247 MicroMessenger/8.0.47.2560(0x28002F30) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64',
  tiktokIphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 musical_ly_33.5.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/en Region/US BytedanceWebview/d8a21c6',
  namelessAndroid: 'Mozilla/5.0 (Linux; Android 10; moto g(7) Build/QPU30.52; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.210 Mobile Safari/537.36',
  namelessIphone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
  safariIphone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
  chromeIphone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/123.0.6312.52 Mobile/15E148 Safari/604.1',
  safariMac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
  chromeAndroid: 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36',
  firefoxAndroid: 'Mozilla/5.0 (Android 13; Mobile; rv:125.0) Gecko/125.0 Firefox/125.0',
  firefoxLaptop: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
}

const seen = (name: string, more: { standalone?: boolean; touchPoints?: number } = {}) => seenIn({ agent: AGENTS[name] ?? '', standalone: false, touchPoints: 5, ...more })

describe('which window this is', () => {
  test.each([
    ['facebookAndroid', 'Facebook', 'android'],
    ['facebookIphone', 'Facebook', 'ios'],
    ['instagramAndroid', 'Instagram', 'android'],
    ['instagramIphone', 'Instagram', 'ios'],
    ['whatsappAndroid', 'WhatsApp', 'android'],
    ['telegramAndroid', 'Telegram', 'android'],
    ['lineIphone', 'LINE', 'ios'],
    ['wechatAndroid', 'WeChat', 'android'],
    ['tiktokIphone', 'TikTok', 'ios'],
    ['namelessAndroid', null, 'android'],
    ['namelessIphone', null, 'ios'],
  ])('%s is a window inside %s', (name, app, system) => {
    expect(seen(name)).toEqual({ kind: 'inside', app, system })
  })

  test.each(['chromeAndroid', 'firefoxAndroid', 'firefoxLaptop'])('%s stays', (name) => {
    expect(seen(name)).toEqual({ kind: 'stays' })
  })

  test('an iPhone or iPad in a tab has to install first; installed, it stays; a Macintosh stays', () => {
    expect(seen('safariIphone')).toEqual({ kind: 'ios-tab' })
    expect(seen('chromeIphone')).toEqual({ kind: 'ios-tab' })
    expect(seen('safariMac')).toEqual({ kind: 'ios-tab' })
    expect(seen('safariMac', { touchPoints: 0 })).toEqual({ kind: 'stays' })
    expect(seen('safariIphone', { standalone: true })).toEqual({ kind: 'stays' })
    expect(seen('namelessIphone', { standalone: true })).toEqual({ kind: 'stays' })
  })
})
