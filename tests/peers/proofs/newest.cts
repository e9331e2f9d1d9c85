import mock = require('seekpass-conformance/mock');
import msw = require('seekpass-conformance/msw');

export const url: Promise<string> = mock.startMock().then((started) => started.url);
export const handled: string = msw.mswMock().url;
